import { useEffect, useLayoutEffect } from 'preact/hooks';
import { ErrorBoundary, useLocation } from 'preact-iso';
import { useText } from '../lib/language.ts';
import { restoreSession, session } from '../lib/session.ts';
import { lazyPage } from '../ui/lazy-page.tsx';
import { places } from './addresses.ts';
import { dressPage } from './appearance.ts';
import { messages } from './messages.ts';
import styles from './StallApp.module.css';
import { StallDesk } from './StallDesk.tsx';
import { chosenStallId } from './sign-in/chosen-stall.ts';
import { stallsOf } from './stalls-of.ts';
import { unlockOnFirstTap } from './voice/speaker.ts';

const JoinPage = lazyPage(async () => (await import('./join/JoinPage.tsx')).JoinPage);
// Whoever sells all day signs in once a month.
const SignIn = lazyPage(async () => (await import('./sign-in/SignIn.tsx')).SignIn);
const PickStall = lazyPage(async () => (await import('./sign-in/PickStall.tsx')).PickStall);

let isRestored = false;

/** The stallholder's phone: sign in, then the stall. A stallholder with one stall goes straight in. */
export default function StallApp() {
  const text = useText(messages);
  if (!isRestored) {
    // Before the first drawing, so that a kept session never flashes the sign-in.
    isRestored = true;
    restoreSession();
  }
  useEffect(() => {
    document.title = text.stallApp;
  }, [text]);
  useEffect(() => {
    const stopWaiting = unlockOnFirstTap();
    return () => {
      stopWaiting();
      // Another app may take over the session in between; coming back asks again.
      isRestored = false;
    };
  }, []);
  useLayoutEffect(dressPage, []);
  const { path } = useLocation();
  return (
    <div class={styles.stall}>
      <ErrorBoundary>
        {/* A helper with an invitation comes in here, whoever was signed in on the phone before. */}
        {path === places.join ? <JoinPage /> : session.value === null ? <SignIn /> : <Inside />}
      </ErrorBoundary>
    </div>
  );
}

function Inside() {
  const person = session.value?.person;
  if (!person) return null;
  const held = stallsOf(person);
  const [only] = held;
  const stall = held.length === 1 ? only : held.find(({ stallId }) => stallId === chosenStallId.value);
  if (!stall) return <PickStall person={person} held={held} />;
  return <StallDesk key={stall.stallId} held={stall} isOneOfMany={held.length > 1} />;
}
