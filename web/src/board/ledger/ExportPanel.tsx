import { toBusinessDate } from '@choso/shared/time';
import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../Panel.tsx';
import styles from './ExportPanel.module.css';
import { messages } from './messages.ts';
import { type ExportFormat, exportFormats, saveExport } from './save-export.ts';

/** The whole ledger as a file, in three forms. */
export function ExportPanel({ slug }: { slug: string }) {
  const text = useText(messages);
  const [making, setMaking] = useState<ExportFormat | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const save = async (format: ExportFormat) => {
    if (making !== null) return;
    setMaking(format);
    setProblem(null);
    try {
      setSaved(await saveExport(slug, format, toBusinessDate(serverNow())));
    } catch (thrown) {
      setProblem(toProblem(thrown));
    }
    setMaking(null);
  };
  return (
    <Panel title={text.exports}>
      <p class={problem ? styles.fault : styles.note} role="status">
        {problem ? problem.sentence : saved === null ? text.exportsNote : text.saved(saved)}
      </p>
      <div class={styles.formats}>
        {exportFormats.map((format) => (
          <Button key={format} tone="plain" busy={making === format} onClick={() => save(format)}>
            <span class={styles.icon}>
              <Icon name="download" size={20} />
            </span>
            <span class={styles.format}>
              {text.formats[format]}
              <span class={styles.ending}>{format}</span>
            </span>
          </Button>
        ))}
      </div>
    </Panel>
  );
}
