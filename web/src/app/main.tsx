import '../ui/base.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { language } from '../lib/language.ts';
import { Routes } from './routes.tsx';

// Screen readers and hyphenation go by it.
effect(() => {
  document.documentElement.lang = language.value;
});

const root = document.getElementById('app');
if (root) render(<Routes />, root);
