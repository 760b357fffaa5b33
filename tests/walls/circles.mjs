/**
 * Find import circles: a depth-first walk, in which an import of a file still being walked closes a circle.
 *
 * Returns each circle once, as the files in the order in which they import one another.
 */
export function findCircles(importsOf) {
  const circles = [];
  const state = new Map();
  const path = [];

  const walk = (file) => {
    state.set(file, 'open');
    path.push(file);
    for (const next of importsOf.get(file) ?? []) {
      if (state.get(next) === 'open') circles.push([...path.slice(path.indexOf(next)), next]);
      else if (!state.has(next)) walk(next);
    }
    path.pop();
    state.set(file, 'done');
  };

  for (const file of importsOf.keys()) if (!state.has(file)) walk(file);
  return circles;
}
