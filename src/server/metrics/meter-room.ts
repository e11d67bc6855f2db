import type * as Prometheus from 'prom-client';

/** Where figures are made: the library, which is loaded only where somebody may look, and the registries that they stand in. */
export interface MeterRoom {
  readonly prometheus: typeof Prometheus;
  readonly registers: Prometheus.Registry[];
}
