import { useNavigate } from '@tanstack/react-router';
import { Activity, CalendarClock, ChartLine } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import { Screen } from '../../shell/frame.tsx';
import { Who } from '../../shell/who.tsx';
import './registry.css';

/** Says what this room will show. Follow-up is not in this version, so it shows no figure at all. */
export function RegistryScreen(): ReactElement {
  const navigate = useNavigate();
  return (
    <Screen
      label={t('nav.registry')}
      top={
        <>
          <h1 className="registry-title">{t('registry.title')}</h1>
          <span className="grow" />
          <Who />
        </>
      }
    >
      <div className="registry">
        <h2>{t('registry.head')}</h2>
        <p className="ink2">{t('registry.lead')}</p>
        <h3 className="label">{t('registry.will')}</h3>
        <ul className="registry-list">
          <Will icon={<Activity />} title={t('registry.will.treatment')} text={t('registry.will.treatment.text')} />
          <Will icon={<CalendarClock />} title={t('registry.will.followUp')} text={t('registry.will.followUp.text')} />
          <Will icon={<ChartLine />} title={t('registry.will.survival')} text={t('registry.will.survival.text')} />
        </ul>
        <h3 className="label">{t('registry.now')}</h3>
        <p className="ink2">{t('registry.now.text')}</p>
        <div>
          <Button onPress={() => void navigate({ to: '/board' })}>{t('registry.openBoard')}</Button>
        </div>
      </div>
    </Screen>
  );
}

function Will({ icon, title, text }: { icon: ReactNode; title: string; text: string }): ReactElement {
  return (
    <li>
      <span className="registry-icon" aria-hidden="true">
        {icon}
      </span>
      <b>{title}</b>
      <span className="ink2">{text}</span>
    </li>
  );
}
