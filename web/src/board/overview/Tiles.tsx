import type { OverviewView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import type { ComponentChildren } from 'preact';
import { useText } from '../../lib/language.ts';
import { pageOf } from '../addresses.ts';
import { countText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './Tiles.module.css';

/** The four figures of the day, each with what it is a part of; each opens its rows. */
export function Tiles({ view }: { view: OverviewView }) {
  const text = useText(messages);
  const { marketSlug, receivedVnd, transactionCount, attentionCount, activeStallCount, stallCount } = view;
  const matched = transactionCount - attentionCount;
  const list = pageOf(marketSlug, 'doi-soat');
  return (
    <div class={styles.tiles}>
      <Tile
        href={list}
        label={text.money}
        note={
          receivedVnd === null
            ? text.moneyHiddenNote(activeStallCount)
            : text.moneyNote(countText(activeStallCount), countText(stallCount))
        }
      >
        {receivedVnd === null ? (
          <span class={styles.words}>{text.moneyHidden}</span>
        ) : (
          <>
            {formatVnd(receivedVnd)}
            <span class={styles.sign}>{'\u00a0₫'}</span>
          </>
        )}
      </Tile>
      <Tile
        href={list}
        label={text.count}
        note={text.countNote(countText(view.settledBillCount), countText(view.openBillCount))}
      >
        {countText(transactionCount)}
      </Tile>
      <Tile
        href={list}
        label={text.matched}
        note={
          transactionCount === 0
            ? text.matchedNoneNote
            : text.matchedNote(countText(matched), countText(transactionCount))
        }
      >
        {transactionCount === 0 ? text.matchedNone : `${Math.floor((matched * 100) / transactionCount)}\u00a0%`}
      </Tile>
      <Tile
        href={`${list}?loc=can-xem`}
        label={text.attention}
        note={attentionCount === 0 ? text.attentionNone : text.attentionNote}
        isWaiting={attentionCount > 0}
      >
        {countText(attentionCount)}
      </Tile>
    </div>
  );
}

interface TileProps {
  href: string;
  label: string;
  note: string;
  isWaiting?: boolean;
  children: ComponentChildren;
}

function Tile({ href, label, note, isWaiting = false, children }: TileProps) {
  return (
    <a class={`${styles.tile} ${isWaiting ? styles.waiting : ''}`} href={href}>
      <span class={styles.label}>{label}</span>
      <span class={styles.figure}>{children}</span>
      <span class={styles.note}>{note}</span>
    </a>
  );
}
