import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';

/** What a button looks like and does. With `href` it is a link that looks like a button. */
export interface ButtonProps {
  children: ComponentChildren;
  /** `main`: the one act of a screen; `plain`: beside it; `danger`: it costs somebody something. */
  tone?: 'main' | 'plain' | 'danger';
  size?: 'md' | 'lg';
  /** Takes the whole width. */
  block?: boolean;
  /** The act is under way: it cannot be pressed twice, and keeps its size. */
  busy?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  href?: string;
  label?: string;
  onClick?: () => void;
}

/** A button at least 48 px high (`lg`: 64 px). */
export function Button({
  children,
  tone = 'main',
  size = 'md',
  block = false,
  busy = false,
  disabled = false,
  type = 'button',
  href,
  label,
  onClick,
}: ButtonProps) {
  const look = `${styles.button} ${styles[tone]} ${styles[size]} ${block ? styles.block : ''}`;
  if (href !== undefined) {
    return (
      <a class={look} href={href} aria-label={label} onClick={onClick}>
        {children}
      </a>
    );
  }
  return (
    <button
      class={look}
      type={type}
      disabled={disabled}
      aria-busy={busy}
      aria-label={label}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
