import { listStalls, type PersonView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { messages } from '../messages.ts';
import type { HeldStall } from '../stalls-of.ts';
import { SignOutButton } from '../waiting/SignOutButton.tsx';
import { chosenStallId } from './chosen-stall.ts';
import { Doorstep } from './Doorstep.tsx';

/** Somebody with several stalls says at which one they sell now; somebody with none is told whom to ask. */
export function PickStall({ person, held }: { person: PersonView; held: readonly HeldStall[] }) {
  const text = useText(messages);
  const { data } = useLoad(async () => {
    const slugs = [...new Set(held.map(({ marketSlug }) => marketSlug))];
    const lists = await Promise.all(slugs.map((slug) => call(listStalls, { params: { slug } })));
    return lists.flatMap(({ items }) => items);
  }, []);
  return (
    <Doorstep title={held.length === 0 ? person.name : text.pickStall}>
      {held.length === 0 && <EmptyState icon="stall" text={text.noStall(person.name)} />}
      {held.map(({ stallId }) => {
        const stall = data?.find(({ id }) => id === stallId);
        return (
          <Button
            key={stallId}
            size="lg"
            tone="plain"
            block
            onClick={() => {
              chosenStallId.value = stallId;
            }}
          >
            {stall ? `${stall.name} · ${stall.code}` : stallId}
          </Button>
        );
      })}
      <SignOutButton label={text.otherSignIn} tone="plain" />
    </Doorstep>
  );
}
