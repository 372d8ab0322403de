import type { ReactElement, ReactNode } from 'react';
import { useWorkspace } from '../../api/session.ts';
import { VerifyPdf } from '../../components/pdf/verify-pdf.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { chooseLanguage, language, t, type Language } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../../shell/theme.ts';
import { Who } from '../../shell/who.tsx';
import { PrintSettingsPart, TemplateLine } from './print-part.tsx';
import { BoardRulesFields } from './board-rules.tsx';
import './settings.css';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['en', 'xx'];

/** How this window looks, where the data lies and what protects it, and what Spineboard is. */
export function SettingsScreen(): ReactElement {
  const workspace = useWorkspace();
  const theme = useThemeChoice();
  return (
    <Screen
      label={t('nav.settings')}
      top={
        <>
          <h1 className="settings-title">{t('settings.title')}</h1>
          <span className="grow" />
          <Who />
        </>
      }
    >
      <div className="settings">
        <Part title={t('settings.window')}>
          <Line label={t('settings.theme')}>
            <Segmented
              label={t('settings.theme')}
              segments={THEMES.map((each) => ({ value: each, label: t(`settings.theme.${each}`) }))}
              value={theme}
              onChange={(choice) => {
                if (choice !== null) chooseTheme(choice);
              }}
            />
          </Line>
          <Line label={t('settings.language')}>
            {workspace.demo || language === 'xx' ? (
              <>
                <Segmented
                  label={t('settings.language')}
                  segments={LANGUAGES.map((each) => ({ value: each, label: t(`settings.language.${each}`) }))}
                  value={language}
                  onChange={(choice) => {
                    if (choice !== null && choice !== language) chooseLanguage(choice);
                  }}
                />
                <p className="mut sm">{t('settings.language.hint')}</p>
              </>
            ) : (
              <span>{t('settings.language.en')}</span>
            )}
          </Line>
        </Part>
        <Part title={t('settings.board')}>
          <Line label={t('settings.board.rules')}>
            <BoardRulesFields />
          </Line>
        </Part>
        <Part title={t('settings.workspace')}>
          <Line label={t('settings.centre')}>
            <span data-content="">{workspace.centre}</span>
          </Line>
          <Line label={t('settings.unit')}>
            <span data-content="">{workspace.unit}</span>
          </Line>
          <Line label={t('settings.folder')}>
            <span className="settings-path" data-content="">
              <bdi>{workspace.folder}</bdi>
            </span>
            {workspace.demo ? <p className="mut sm">{t('settings.protection.demo')}</p> : null}
          </Line>
          <Line label={t('settings.timeZone')}>
            <span data-content="">{workspace.timeZone}</span>
          </Line>
          <Line label={t('settings.protection')}>
            <p>{t('settings.protection.text')}</p>
          </Line>
          <Line label={t('settings.recovery')}>
            <p>{t('settings.recovery.text')}</p>
          </Line>
          <Line label={t('settings.backups')}>
            <p>{t('settings.backups.text')}</p>
          </Line>
        </Part>
        <Part title={t('settings.minutes')}>
          <Line label={t('settings.print')}>
            <PrintSettingsPart />
          </Line>
          <Line label={t('settings.template')}>
            <TemplateLine />
          </Line>
          <Line label={t('minutes.verify')}>
            <VerifyPdf />
          </Line>
        </Part>
        <Part title={t('settings.about')}>
          <Line label={t('settings.version')}>
            <span className="num" data-content="">
              {workspace.version}
            </span>
          </Line>
          <Line label={t('app.name')}>
            <p>{t('settings.about.text')}</p>
            <p>{t('settings.about.sources')}</p>
            <p>{t('settings.about.local')}</p>
          </Line>
        </Part>
      </div>
    </Screen>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="settings-part">
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className="settings-line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
