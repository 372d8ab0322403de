import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PrintSettings } from '@spineboard/core/board';
import { useState, type ReactElement } from 'react';
import { FileTrigger } from 'react-aria-components';
import { api, client, problemOf, type Problem } from '../../api/client.ts';
import { imageAddress, sendImage } from '../../api/images.ts';
import { useWorkspace } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { CheckBox } from '../../components/check-box.tsx';
import { TextField } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { t } from '../../messages/t.ts';

/** How the centre's papers look and who signs them; for a chair or a coordinator to change. */
export function PrintSettingsPart(): ReactElement | null {
  const { data } = useQuery(api.workspace.print.queryOptions());
  return data === undefined ? null : <PrintForm key={JSON.stringify(data)} settings={data} />;
}

function PrintForm({ settings }: { settings: PrintSettings }): ReactElement {
  const { me } = useWorkspace();
  const queries = useQueryClient();
  const [text, setText] = useState(settings.text);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState(false);
  const mayChange = me.role === 'chair' || me.role === 'coordinator';
  const save = async (change: Partial<PrintSettings>): Promise<void> => {
    try {
      const saved = await client.workspace.setPrint({ ...settings, text, ...change });
      queries.setQueryData(api.workspace.print.queryKey(), saved);
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const takeLogo = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const sent = await sendImage(file);
    setRefused(sent.outcome !== 'stored');
    if (sent.outcome === 'stored') await save({ logo: sent.image.sha256 });
  };
  if (!mayChange) return <p className="mut">{t('settings.print.who')}</p>;
  return (
    <div className="print-settings">
      <TextField
        label={t('settings.print.text')}
        hint={t('settings.print.text.hint')}
        multiline
        value={text}
        onChange={setText}
        maxLength={300}
      />
      {text === settings.text ? null : (
        <Button size="small" onPress={() => void save({})}>
          {t('settings.print.save')}
        </Button>
      )}
      <div className="row print-logo">
        {settings.logo === null ? (
          <span className="mut">{t('settings.print.noLogo')}</span>
        ) : (
          <img src={imageAddress(settings.logo)} alt={t('settings.print.logo')} />
        )}
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg']}
          onSelect={(files) => void takeLogo(files?.[0] ?? undefined)}
        >
          <Button size="small">{t('settings.print.chooseLogo')}</Button>
        </FileTrigger>
        {settings.logo === null ? null : (
          <Button size="small" kind="quiet" onPress={() => void save({ logo: null })}>
            {t('settings.print.removeLogo')}
          </Button>
        )}
      </div>
      {refused ? (
        <p className="field-error" role="alert">
          {t('settings.print.logoRefused')}
        </p>
      ) : null}
      <CheckBox isSelected={settings.secondSigner} onChange={(secondSigner) => void save({ secondSigner })}>
        {t('settings.print.second')}
      </CheckBox>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}

/** Whether the workspace folder holds a template of the centre's own, and what is wrong with it. */
export function TemplateLine(): ReactElement {
  const { data, isFetching, refetch } = useQuery(api.workspace.checkTemplate.queryOptions());
  return (
    <>
      <p>{t('settings.template.text')}</p>
      {data?.state === 'broken' ? (
        <p className="field-error" role="alert">
          {templateWords(data.problem)} {t('settings.template.until')}
        </p>
      ) : (
        <p className="mut sm">
          {data === undefined ? '' : t(data.state === 'own' ? 'settings.template.own' : 'settings.template.builtIn')}
        </p>
      )}
      <Button size="small" isDisabled={isFetching} onPress={() => void refetch()}>
        {t('settings.template.check')}
      </Button>
    </>
  );
}

function templateWords(problem: { message: string; line: number | null; column: number | null }): string {
  const { message, line, column } = problem;
  return line === null
    ? t('settings.template.problem', { message })
    : t('settings.template.problemAt', { message, line, column: column ?? 1 });
}
