import styles from './NoticeText.module.css';

/** A notice as it came, to the letter; only the line breaks are ours. */
export function NoticeText({ body }: { body: string }) {
  return <pre class={styles.body}>{inLines(body)}</pre>;
}

/** JSON on several lines. Numbers must not pass through JavaScript, so the text is broken, never parsed and rebuilt. */
function inLines(body: string): string {
  return body.includes('\n') ? body : body.replace(/,(?="[\w-]+":)/g, ',\n ');
}
