import { changeStallPapers, type StallPapersView } from '@choso/shared/contracts';
import { phoneText } from '@choso/shared/phone-number';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import { Choice } from '../Choice.tsx';
import formStyles from '../Form.module.css';
import pageStyles from '../MePage.module.css';
import { messages } from './messages.ts';
import styles from './PapersForm.module.css';

const ACTIVITIES = ['goods', 'production', 'service', 'other'] as const;

/** Tax code, phone and activity, kept together. */
export function PapersForm({ papers, onDone }: { papers: StallPapersView; onDone: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [taxActivity, setTaxActivity] = useState(papers.taxActivity);
  const [taxCode, setTaxCode] = useState(papers.taxCode ?? '');
  const [phone, setPhone] = useState(papers.phone ? phoneText(papers.phone) : '');
  const [isPhoneShown, setIsPhoneShown] = useState(papers.isPhoneShown);
  const faultOf = (code: string) => (problem?.code === code ? problem.sentence : null);
  const faults = { taxCode: faultOf('stall/bad-tax-code'), phone: faultOf('stall/bad-phone') };
  const save = async (event: Event) => {
    event.preventDefault();
    const body = { taxCode, phone, isPhoneShown, taxActivity };
    const saved = await act(`papers ${JSON.stringify(body)}`, () =>
      call(changeStallPapers, { params: { stallId }, body }),
    );
    if (saved) onDone();
  };
  return (
    <form class={styles.form} onSubmit={save} noValidate>
      <section class={pageStyles.card}>
        <Choice
          legend={text.activity}
          options={ACTIVITIES.map((value) => ({ value, label: text.activities[value] }))}
          value={taxActivity}
          onChoose={setTaxActivity}
        />
        <p class={pageStyles.quiet}>
          {papers.taxActivity && papers.taxActivity !== taxActivity ? text.fromToday : text.activityHint}
        </p>
      </section>
      <section class={pageStyles.card}>
        <Field
          label={text.taxCode}
          value={taxCode}
          onInput={setTaxCode}
          error={faults.taxCode}
          hint={text.taxCodeHint}
          input={{ inputMode: 'text', autoComplete: 'off', maxLength: 40 }}
        />
      </section>
      <section class={pageStyles.card}>
        <Field
          label={text.phone}
          type="tel"
          value={phone}
          onInput={setPhone}
          error={faults.phone}
          hint={text.phoneHint}
          input={{ inputMode: 'tel', autoComplete: 'tel', maxLength: 40 }}
        />
        {phone.trim() !== '' && (
          <Choice
            legend={text.shown}
            options={[
              { value: 0, label: text.hidden },
              { value: 1, label: text.visible },
            ]}
            value={Number(isPhoneShown)}
            onChoose={(value) => setIsPhoneShown(value === 1)}
          />
        )}
      </section>
      {problem && !faults.taxCode && !faults.phone && (
        <p class={formStyles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button type="submit" size="lg" block busy={busy}>
        {text.save}
      </Button>
    </form>
  );
}
