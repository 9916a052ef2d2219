import {
  type CalendarDate,
  GregorianCalendar,
  JapaneseCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components';
import { formatEventDate } from '#shared/dates/format-date';
import { IconButton } from '../button/button';
import { readDate } from './date-reading';
import styles from './date-text-field.module.css';
import { TextField } from './text-field';

interface DateTextFieldProps {
  readonly label: string;
  /** the text as typed, whether it is a date or not; parseEventDate reads it */
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/**
 * A date typed in any usual way, or chosen from a calendar that counts in eras. How it was read stands below; a text
 * that is no date stays as it is.
 */
export function DateTextField({ label, value, onChange }: DateTextFieldProps) {
  const reading = readDate(value);
  return (
    <div className={styles.date}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        maxLength={100}
        autoComplete="off"
        placeholder="例：R3.4.16、令和3年4月16日、2021/4/16"
        hint={reading.state === 'read' ? reading.words : undefined}
        error={
          reading.state === 'unreadable'
            ? '日付として読み取れません。「R3.4.16」「2021/4/16」のように年から書いてください。書いた文字はこのまま残ります。'
            : undefined
        }
      />
      <DialogTrigger>
        <span className={styles.trigger}>
          <IconButton icon="calendar" label={`カレンダーから${label}を選ぶ`} />
        </span>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Dialog aria-label={`${label}を選ぶ`} className={styles.dialog ?? ''}>
            {({ close }) => (
              <EraCalendar
                date={reading.state === 'read' ? reading.date : undefined}
                onChoose={(date) => {
                  onChange(formatEventDate(date));
                  close();
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

interface EraCalendarProps {
  /** whole or partial; a partial one decides only which month is shown */
  readonly date: string | undefined;
  /** YYYY-MM-DD */
  readonly onChoose: (date: string) => void;
}

function EraCalendar({ date, onChoose }: EraCalendarProps) {
  const shown = date === undefined ? undefined : parseDate(`${date}-01-01`.slice(0, 10));
  return (
    <Calendar
      className={styles.calendar ?? ''}
      createCalendar={() => new JapaneseCalendar()}
      value={date?.length === 10 && shown ? shown : null}
      {...(shown ? { defaultFocusedValue: shown } : {})}
      autoFocus
      onChange={(chosen: CalendarDate) => onChoose(toCalendar(chosen, new GregorianCalendar()).toString())}
    >
      <header className={styles.header}>
        <IconButton slot="previous" icon="chevronLeft" label="前の月" size="small" />
        <Heading className={styles.month ?? ''} />
        <IconButton slot="next" icon="chevronRight" label="次の月" size="small" />
      </header>
      <CalendarGrid weekdayStyle="narrow">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(day) => <CalendarCell date={day} className={styles.day ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
