import { getStallPapers } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { useLoad } from '../../../lib/load.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Toast } from '../../../ui/Toast.tsx';
import { useDesk } from '../../desk.ts';
import { messages as stallMessages } from '../../messages.ts';
import { MeSubPage } from '../MeSubPage.tsx';
import { messages } from './messages.ts';
import { PapersForm } from './PapersForm.tsx';

/** What the stall's books, day sheets and receipts say of it. */
export function PapersPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId, reloadSign } = useDesk();
  const { data, problem, reload } = useLoad(() => call(getStallPapers, { params: { stallId } }), [stallId]);
  const [isSaved, setIsSaved] = useState(false);
  const tell = () => {
    setIsSaved(true);
    reload();
    reloadSign();
  };
  return (
    <MeSubPage title={text.title}>
      {!data && !problem && <Skeleton height="260px" count={2} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data && <PapersForm papers={data} onDone={tell} />}
      {isSaved && <Toast text={text.saved} onClose={() => setIsSaved(false)} />}
    </MeSubPage>
  );
}
