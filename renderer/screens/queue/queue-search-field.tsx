import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { Keys } from '../../components/button.tsx';
import { t } from '../../messages/t.ts';
import './queue-search-field.css';

/** Milliseconds of rest after which typing becomes a search. */
const REST = 120;

/** The search of the queue. `value` is the search in the address; typing reaches it after a short rest. */
export function QueueSearchField({
  value,
  onChange,
  onLeave,
  field,
}: {
  value: string;
  onChange: (value: string) => void;
  /** Arrow down or Enter: on to the rows. */
  onLeave: () => void;
  field: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // The address changed from elsewhere: back button, "clear".
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [text, onChange]);
  return (
    <SearchField
      className="queue-search"
      value={text}
      onChange={setText}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
        else event.continuePropagation();
      }}
    >
      <Label className="hidden-visually">{t('queue.search')}</Label>
      <Search className="icon" aria-hidden="true" />
      <Input ref={field} className="queue-search-input" placeholder={t('queue.search')} maxLength={300} />
      {text === '' ? (
        <Keys keys="/" />
      ) : (
        <Button className="queue-search-clear" aria-label={t('queue.clear')}>
          <X className="icon-s" aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  );
}
