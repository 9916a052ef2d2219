import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { Chip } from '../../components/status/chip';
import { Notice } from '../../components/status/notice';
import { offerSentences, offerTitle, type RecoveryOffer } from './offer-words';
import styles from './recovery.module.css';

/** The states a damaged archive can be opened from, the best one first and recommended. */
export function RecoveryOffers({ offers }: { readonly offers: readonly RecoveryOffer[] }) {
  const { archive, client } = useServices();
  const [busyWith, setBusyWith] = useState<string>();
  const [error, setError] = useState<string>();

  const recover = async (offerId: string): Promise<void> => {
    setBusyWith(offerId);
    setError(undefined);
    const answer = await client('archive.recover', { offerId });
    setBusyWith(undefined);
    if (answer.ok) await archive.refresh();
    else setError(errorSentence(answer.error));
  };

  return (
    <section className={styles.recovery} aria-label="開ける状態">
      <h2 className={styles.title}>次のどれかから開けます</h2>
      <p className={styles.note}>
        どれを選んでも、開けなかったファイルは捨てずに取っておきます。迷ったら、いちばん上を選んでください。
      </p>
      {error && <Notice tone="error">{error}</Notice>}
      <ol className={styles.offers}>
        {offers.map((offer, index) => (
          <li key={offer.offerId} className={`${styles.offer} ${index === 0 ? styles.best : ''}`}>
            <div className={styles.words}>
              <h3 className={styles.offerTitle}>
                {offerTitle(offer)}
                {index === 0 && <Chip tone="accent">おすすめ</Chip>}
              </h3>
              {offerSentences(offer).map((sentence) => (
                <p key={sentence} className={styles.note}>
                  {sentence}
                </p>
              ))}
            </div>
            <Button
              look={index === 0 ? 'primary' : 'plain'}
              isDisabled={busyWith !== undefined}
              aria-label={`${offerTitle(offer)}から開く`}
              onPress={() => void recover(offer.offerId)}
            >
              {busyWith === offer.offerId ? '開いています…' : 'ここから開く'}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
