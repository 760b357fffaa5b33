import { useText } from '../lib/language.ts';
import { Chip } from '../ui/Chip.tsx';
import { type BoardPage, type BoardSubPage, pageOf } from './addresses.ts';
import { messages } from './messages.ts';
import styles from './SubNav.module.css';

/** The pages that belong together: a page of the side, and those beneath it. */
const families = {
  'doi-soat': ['doi-soat', 'doi-soat/quyet-dinh', 'doi-soat/sao-ke'],
  'so-cai': ['so-cai', 'so-cai/cuoi-ngay', 'so-cai/kiem-dem'],
  sap: ['sap', 'sap/mo-lai-ngay'],
} as const satisfies Partial<Record<BoardPage, readonly (BoardPage | BoardSubPage)[]>>;

/** The pages beside this one. */
export function SubNav({ slug, page }: { slug: string; page: (typeof families)[keyof typeof families][number] }) {
  const text = useText(messages);
  const family = Object.values(families).find((pages) => (pages as readonly string[]).includes(page)) ?? [];
  return (
    <nav class={styles.nav} aria-label={text.beside}>
      {family.map((one) => (
        <Chip key={one} href={pageOf(slug, one)} selected={one === page}>
          {text.subPages[one]}
        </Chip>
      ))}
    </nav>
  );
}
