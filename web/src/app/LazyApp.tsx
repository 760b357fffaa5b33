import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { NotLoaded } from '../ui/lazy-page.tsx';

/** Fetches an app's code when somebody goes there; says so when that fails. */
export function LazyApp({ load }: { load: () => Promise<{ default: ComponentType }> }) {
  const [App, setApp] = useState<ComponentType | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // At once: after a drawing of nothing the code would come a frame later.
  useLayoutEffect(() => {
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
  return hasFailed ? <NotLoaded /> : null;
}
