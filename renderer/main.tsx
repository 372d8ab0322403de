import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { queryClient } from './api/query-client.ts';
import { locale } from './messages/t.ts';
import { router } from './routes.tsx';
import { readFontsAhead } from './shell/fonts-ahead.ts';
import { applyTheme } from './shell/theme.ts';
import './styles/tokens.css';
import './styles/base.css';

applyTheme();
const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');
createRoot(element).render(
  <StrictMode>
    <I18nProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
readFontsAhead();
