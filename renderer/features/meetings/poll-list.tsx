import { newPartId } from '../../app/new-record';
import { Button } from '../../components/button/button';
import { PollEditor } from './poll-editor';
import styles from './poll-editor.module.css';
import { newPoll, type PollForm } from './poll-form';

interface PollListProps {
  readonly polls: readonly PollForm[];
  readonly onChange: (polls: readonly PollForm[]) => void;
  readonly onRemoved: (poll: PollForm, index: number) => void;
  readonly onChoiceRemoved: (before: PollForm) => void;
}

/** The shows of hands of a meeting. */
export function PollList({ polls, onChange, onRemoved, onChoiceRemoved }: PollListProps) {
  return (
    <div className={styles.list}>
      {polls.map((poll, index) => (
        <PollEditor
          key={poll.id}
          name={`挙手 ${index + 1}`}
          poll={poll}
          onChoiceRemoved={onChoiceRemoved}
          onChange={(changed) => onChange(polls.with(index, changed))}
          onRemove={() => {
            onChange(polls.toSpliced(index, 1));
            onRemoved(poll, index);
          }}
        />
      ))}
      <div>
        <Button
          look="quiet"
          size="small"
          icon="plus"
          onPress={() => onChange([...polls, newPoll(newPartId())])}
        >
          挙手の結果を加える
        </Button>
      </div>
    </div>
  );
}
