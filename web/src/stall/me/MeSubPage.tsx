import type { ComponentChildren } from 'preact';
import { useText } from '../../lib/language.ts';
import { places } from '../addresses.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages } from '../messages.ts';

/** A page behind "Sạp". */
export function MeSubPage({ title, children }: { title: string; children: ComponentChildren }) {
  const { me } = useText(messages);
  return (
    <SubPage title={title} back={{ href: places.me, label: me }}>
      {children}
    </SubPage>
  );
}
