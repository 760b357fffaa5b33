import type { Vnd } from '@choso/shared/money';
import { useEffect, useState } from 'preact/hooks';
import { language, useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { costOf } from './draft-lines.ts';
import { messages } from './messages.ts';
import { NumberPad } from './NumberPad.tsx';
import { quantityText } from './quantity-text.ts';
import styles from './WeighSheet.module.css';
import { type PadUnit, padMilli, padOf, padUnits, pressPad, type WeightPad } from './weight-pad.ts';

/** What lies on the scales. */
export interface Weighing {
  name: string;
  unitName: string;
  priceVnd: Vnd;
  orderedMilli: number;
  milli: number | null;
  take: (milli: number) => void;
}

/** From here on a slip of the thumb is likelier than a generous hand. */
const MANY_TIMES = 3;

/** Type what the scales show; the money of it shows with every key. */
export function WeighSheet({ weighing, onClose }: { weighing: Weighing | null; onClose: () => void }) {
  const text = useText(messages);
  const [pad, setPad] = useState<WeightPad>({ unit: 'gram', typed: '' });
  useEffect(() => {
    if (weighing) setPad({ unit: padUnits(weighing.unitName)[0]!, typed: '' });
  }, [weighing]);
  if (!weighing) return <Sheet title="" open={false} onClose={onClose} closeLabel={text.close} children={null} />;

  const { name, unitName, priceVnd, orderedMilli } = weighing;
  const milli = padMilli(pad, unitName);
  const times = Math.floor(milli / orderedMilli);
  const words: Record<PadUnit, string> = { gram: text.grams, lang: text.lang, own: unitName };
  const take = (taken: number) => {
    weighing.take(taken);
    onClose();
  };
  return (
    <Sheet title={name} open onClose={onClose} closeLabel={text.close}>
      <div class={styles.body}>
        {padUnits(unitName).length > 1 && (
          <fieldset class={styles.units} aria-label={text.unitChoice}>
            {padUnits(unitName).map((unit) => (
              <Chip key={unit} selected={unit === pad.unit} onClick={() => setPad(padOf(milli, unitName, unit))}>
                {words[unit]}
              </Chip>
            ))}
          </fieldset>
        )}
        <output class={styles.shown}>
          <span class={styles.typed}>
            {language.value === 'vi' ? pad.typed || '0' : (pad.typed || '0').replace(',', '.')}
          </span>
          <span class={styles.unit}>{words[pad.unit]}</span>
        </output>
        <p class={styles.money}>
          <span>{quantityText(milli / 1000, unitName)}</span>
          <Amount vnd={costOf(priceVnd, milli)} size="lg" />
        </p>
        {times >= MANY_TIMES && <p class={styles.big}>{text.weightIsBig(String(times))}</p>}
        <NumberPad hasComma={pad.unit !== 'gram'} onPress={(key) => setPad(pressPad(pad, key))} />
        <div class={styles.acts}>
          <Button tone="plain" block onClick={() => take(orderedMilli)}>
            {text.asOrdered(quantityText(orderedMilli / 1000, unitName))}
          </Button>
          <Button size="lg" block disabled={milli === 0} onClick={() => take(milli)}>
            {text.takeWeight}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
