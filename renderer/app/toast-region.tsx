import { Button, IconButton } from '../components/button/button';
import { useServices } from './services';
import { useStore } from './store';
import styles from './toast-region.module.css';

export function ToastRegion() {
  const { toasts } = useServices();
  const list = useStore(toasts.list);
  return (
    <section className={styles.region} aria-label="お知らせ" aria-live="polite">
      {list.map((toast) => (
        <div key={toast.id} className={`${styles.toast} ${styles[toast.tone]}`}>
          <p className={styles.text}>{toast.text}</p>
          {toast.action && (
            <Button
              size="small"
              onPress={() => {
                toasts.dismiss(toast.id);
                toast.action?.perform();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton
            icon="close"
            label="お知らせを閉じる"
            size="small"
            onPress={() => toasts.dismiss(toast.id)}
          />
        </div>
      ))}
    </section>
  );
}
