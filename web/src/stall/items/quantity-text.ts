const GRAMS_OF_KILO = 1000;
const GRAMS_OF_LANG = 100;

/** A quantity as it is said over the table: "3 lạng", "1 kg 2 lạng", "1 kg", "176 g", "2,5 lạng", "2 mớ". */
export function quantityText(quantityMilli: number, unitName: string): string {
  if (unitName === 'kg') return kiloText(quantityMilli);
  return `${decimalText(quantityMilli)} ${unitName}`;
}

function kiloText(grams: number): string {
  const kilos = Math.floor(grams / GRAMS_OF_KILO);
  const rest = grams % GRAMS_OF_KILO;
  if (kilos > 0 && rest === 0) return `${kilos} kg`;
  const small = rest % GRAMS_OF_LANG === 0 ? `${rest / GRAMS_OF_LANG} lạng` : `${rest} g`;
  return kilos > 0 ? `${kilos} kg ${small}` : small;
}

function decimalText(milli: number): string {
  return String(milli / 1000).replace('.', ',');
}
