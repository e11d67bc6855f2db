import { useLocation } from 'wouter';
import { useAsk } from '../../api/hooks';
import { useReconnected } from '../../api/reconnections';
import { ReceivedOffersDocument } from '../../generated/conversations';
import { t } from '../../text';
import { handingMessages as messages } from './handing-messages';
import { Offer } from './offer';

/** What colleagues ask the viewer to take over. */
export function ReceivedOffers() {
  const { data, again } = useAsk(ReceivedOffersDocument, {}, { fresh: true });
  const [, go] = useLocation();
  useReconnected(again);
  const offers = (data?.receivedTransferOffers ?? []).filter(({ status }) => status === 'OPEN');
  if (offers.length === 0) return null;
  return (
    <section aria-label={t(messages.offers)}>
      {offers.map((offer) => (
        <Offer key={offer.id} of={offer} onAccepted={(id) => go(`/${id}?view=mine`)} />
      ))}
    </section>
  );
}
