/** How long something took, for people. */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** One line of progress. */
export function say(line) {
  console.log(`· ${line}`);
}

/** Do a step between a line that names it and a line with its time. Passes on what the step gives or throws. */
export async function step(title, work) {
  const began = Date.now();
  say(`${title} …`);
  const result = await work();
  say(`${title}: ${seconds(began)}`);
  return result;
}
