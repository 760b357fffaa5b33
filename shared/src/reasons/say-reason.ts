import { type ReasonCode, reasons } from './catalogue.ts';

type NamesIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}:reason` ? Bare : Name) | NamesIn<Rest>
  : never;

/** What a reason's sentence needs; a nested reason is given as the sentence that was already said. */
export type ReasonParams<Code extends ReasonCode> = Record<NamesIn<(typeof reasons)[Code]['vi']>, string | number>;

/** The Vietnamese sentence of a reason, as it is stored. */
export function sayReason<Code extends ReasonCode>(code: Code, params: ReasonParams<Code>): string {
  return fill(reasons[code].vi, params);
}

/** Put parameters into a template. */
export function fill(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)(?::reason)?\}/g, (_, name: string) => String(params[name] ?? ''));
}
