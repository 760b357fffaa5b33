/** The body that SePay would have sent as JSON, from the fields of a form: every one of them is a text there. */
export function readSepayForm(fields: Readonly<Record<string, string>>): unknown {
  const { transferAmount = '' } = fields;
  return { ...fields, ...(/^\d{1,15}$/.test(transferAmount) && { transferAmount: Number(transferAmount) }) };
}
