import type { ActSignal, FactSignal, Signal } from "#risk/signal.ts";
import { operationList } from "#risk/signals/operation-list.ts";
import { freeCode } from "#risk/signals/free-code.ts";
import { freeCommand } from "#risk/signals/free-command.ts";
import { freeQuery } from "#risk/signals/free-query.ts";
import { openOperation } from "#risk/signals/open-operation.ts";
import { httpVerb } from "#risk/signals/http-verb.ts";
import { outputPath } from "#risk/signals/output-path.ts";
import { moneyParameters } from "#risk/signals/money-parameters.ts";
import { readOnlyWords } from "#risk/signals/read-only-words.ts";
import { guidanceWords } from "#risk/signals/guidance-words.ts";
import { nounName } from "#risk/signals/noun-name.ts";
import { computeVerb } from "#risk/signals/compute-verb.ts";
import { driveVerb } from "#risk/signals/drive-verb.ts";
import { launchedJob } from "#risk/signals/launched-job.ts";
import { madeByModel } from "#risk/signals/made-by-model.ts";
import { manageVerb } from "#risk/signals/manage-verb.ts";
import { markRemoval } from "#risk/signals/mark-removal.ts";
import { paidBooking } from "#risk/signals/paid-booking.ts";
import { paymentVerb } from "#risk/signals/payment-verb.ts";
import { processEnd } from "#risk/signals/process-end.ts";
import { readVerb } from "#risk/signals/read-verb.ts";
import { removalVerb } from "#risk/signals/removal-verb.ts";
import { resetVerb } from "#risk/signals/reset-verb.ts";
import { runVerb } from "#risk/signals/run-verb.ts";
import { scratchClear } from "#risk/signals/scratch-clear.ts";
import { thinkingAid } from "#risk/signals/thinking-aid.ts";
import { tradeOrder } from "#risk/signals/trade-order.ts";
import { writeVerb } from "#risk/signals/write-verb.ts";

/** Signals that explain acts; the first that claims an act takes it, so the order is a part of the meaning. */
export const actSignals: readonly ActSignal[] = [
  tradeOrder,
  paidBooking,
  paymentVerb,
  markRemoval,
  scratchClear,
  processEnd,
  resetVerb,
  removalVerb,
  madeByModel,
  launchedJob,
  driveVerb,
  runVerb,
  writeVerb,
  manageVerb,
  computeVerb,
  readVerb,
];

/** Signals that look at everything else; all of them are asked. */
export const factSignals: readonly FactSignal[] = [
  operationList,
  freeCode,
  freeCommand,
  freeQuery,
  openOperation,
  httpVerb,
  outputPath,
  moneyParameters,
  readOnlyWords,
  guidanceWords,
  thinkingAid,
  nounName,
];

/** Every signal, in the order in which the site lists them. */
export const signals: readonly Signal[] = [...actSignals, ...factSignals];
