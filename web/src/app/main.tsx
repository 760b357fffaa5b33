import '../ui/base.css';
import { render } from 'preact';
import { Routes } from './routes.tsx';

const root = document.getElementById('app');
if (root) render(<Routes />, root);
