import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadScreen } from './screens/screens';
import { useNavigation } from './state/navigation';
import { openMirror } from './state/station-store';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void openMirror();
void loadScreen(useNavigation.getState().screen); // on its way while the mirror is folded
