import type { MarketView } from '@choso/shared/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { language, useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { messages } from '../messages.ts';
import styles from './CategoryChips.module.css';

interface Props {
  categories: MarketView['categories'];
  chosen: string;
  onChoose: (category: string) => void;
}

/** The kinds of goods in one row under the thumb; on a wide screen in as many rows as they need. */
export function CategoryChips({ categories, chosen, onChoose }: Props) {
  const text = useText(messages);
  const row = useRef<HTMLElement>(null);
  // A kind chosen by a link may stand far to the right.
  useEffect(() => {
    const chip = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (chip && row.current) row.current.scrollLeft = chip.offsetLeft - row.current.offsetLeft - 12;
  }, [chosen]);
  return (
    <section class={styles.row} aria-label={text.categories} ref={row}>
      <Chip selected={chosen === ''} onClick={() => onChoose('')}>
        {text.allGoods}
      </Chip>
      {categories
        .filter(({ productCount }) => productCount > 0)
        .map(({ id, name, nameEn }) => (
          <Chip key={id} selected={chosen === id} onClick={() => onChoose(chosen === id ? '' : id)}>
            {language.value === 'vi' ? name : nameEn}
          </Chip>
        ))}
    </section>
  );
}
