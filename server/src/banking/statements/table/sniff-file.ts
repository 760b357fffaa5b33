import { StatementRefused } from '../refusal.ts';

const LOOKED_AT = 4000;
const OTHER_KIND = /^[^,;\t\n]{0,20}(%PDF|<\?xml|<!doctype|<html|<table|<meta|<style)/i;
// Text has no other control characters than tabs and line ends.
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * Whether a file is a workbook by its first bytes; its name and its declared type say nothing.
 *
 * Throws `statement/old-workbook` for Excel 97–2003 and for workbooks with a password, which have the same beginning.
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (beginning === 'd0cf11e0') throw new StatementRefused('statement/old-workbook');
  return beginning === '504b0304';
}

/** Throws `statement/not-a-table` for PDF, HTML that calls itself a workbook, pictures, and nothing at all. */
export function expectSeparatedValues(text: string): void {
  const beginning = text.slice(0, LOOKED_AT);
  if (beginning.trim() === '' || OTHER_KIND.test(beginning) || CONTROL.test(beginning)) {
    throw new StatementRefused('statement/not-a-table');
  }
}
