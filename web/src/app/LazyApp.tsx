import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { messages } from './messages.ts';

/** Fetches an app's code when somebody goes there; says so when that fails. */
export function LazyApp({ load }: { load: () => Promise<{ default: ComponentType }> }) {
  const text = useText(messages);
  const [App, setApp] = useState<ComponentType | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (module) => isWanted && setApp(() => module.default),
      () => isWanted && setHasFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (App) return <App />;
  if (!hasFailed) return null;
  return (
    <EmptyState icon="warning" text={text.notLoaded}>
      <Button onClick={() => location.reload()}>{text.tryAgain}</Button>
    </EmptyState>
  );
}
