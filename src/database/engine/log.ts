export interface EngineLog {
  info(message: string): void;
  warn(message: string): void;
}
