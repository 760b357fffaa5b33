import { language } from '../../lib/language.ts';

/** A quantity with its unit as people read it: `0,54 kg`. */
export function quantityText(quantity: number, unitName: string): string {
  const number = String(quantity);
  return `${language.value === 'vi' ? number.replace('.', ',') : number}\u00a0${unitName}`;
}
