/** The middle of some numbers; of an even count, the upper of the two. */
export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
