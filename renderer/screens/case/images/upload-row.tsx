import { LoaderCircle, TriangleAlert, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import { t } from '../../../messages/t.ts';
import { ImageFields } from './image-fields.tsx';
import { uploadProblem } from './upload-text.ts';
import type { Upload, Uploads } from './uploads.ts';

/** A file on its way: how far it is, or why it is not taken. What is typed about it stays until it is taken. */
export function UploadRow({
  upload,
  uploads,
  place,
}: {
  upload: Upload;
  uploads: Uploads;
  place: number;
}): ReactElement {
  const { id, name, state, described } = upload;
  const problem = uploadProblem(name, state);
  const isOver = state.step === 'refused' || state.step === 'duplicate' || state.step === 'unreadable';
  return (
    <li className="image-row">
      <div className="image-thumb-column">
        <span className={`image-thumb image-thumb-waiting${isOver ? ' image-thumb-over' : ''}`}>
          {problem === null ? (
            <LoaderCircle className="icon" aria-hidden="true" />
          ) : (
            <TriangleAlert className="icon" aria-hidden="true" />
          )}
          {problem === null ? t(state.step === 'waiting' ? 'images.waiting' : 'images.sending') : null}
        </span>
      </div>
      <div className="image-row-facts">
        {problem === null ? (
          <p className="ell ink2 sm" data-content="">
            {name}
          </p>
        ) : (
          <p className="image-problem" role="alert">
            {problem}
          </p>
        )}
        {isOver ? null : (
          <ImageFields
            place={place}
            described={described}
            onChange={(part) => {
              uploads.describe(id, part);
            }}
          />
        )}
        {state.step === 'failed' ? (
          <Button
            size="small"
            onPress={() => {
              uploads.retry(id);
            }}
          >
            {t('images.retry')}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <div className="image-row-actions">
          <AriaButton
            className="image-action"
            aria-label={t('images.dismiss', { name })}
            onPress={() => {
              uploads.dismiss(id);
            }}
          >
            <X className="icon" aria-hidden="true" />
          </AriaButton>
        </div>
      )}
    </li>
  );
}
