/** A promise that was broken, and where. */
export class Broken extends Error {
  override name = 'Broken';
  readonly rule: string;

  constructor(rule: string, where: string) {
    super(`${rule}: ${where}`);
    this.rule = rule;
  }
}
