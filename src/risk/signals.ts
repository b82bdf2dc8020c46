import type { ActSignal, FactSignal, Signal } from "#risk/signal.ts";
import { operationList } from "#risk/signals/operation-list.ts";
import { freeCode } from "#risk/signals/free-code.ts";
import { broughtProgram } from "#risk/signals/brought-program.ts";
import { freeCommand } from "#risk/signals/free-command.ts";
import { freeQuery } from "#risk/signals/free-query.ts";
import { openOperation } from "#risk/signals/open-operation.ts";
import { httpVerb } from "#risk/signals/http-verb.ts";
import { freeArguments } from "#risk/signals/free-arguments.ts";
import { paidCall } from "#risk/signals/paid-call.ts";
import { runSwitch } from "#risk/signals/run-switch.ts";
import { outputPath } from "#risk/signals/output-path.ts";
import { moneyParameters } from "#risk/signals/money-parameters.ts";
import { readingLanguage } from "#risk/signals/reading-language.ts";
import { readOnlyWords } from "#risk/signals/read-only-words.ts";
import { wholeReplacement } from "#risk/signals/whole-replacement.ts";
import { guidanceWords } from "#risk/signals/guidance-words.ts";
import { nounName } from "#risk/signals/noun-name.ts";
import { privateData } from "#risk/signals/private-data.ts";
import { credentialParameter } from "#risk/signals/credential-parameter.ts";
import { secretWords } from "#risk/signals/secret-words.ts";
import { strangerContent } from "#risk/signals/stranger-content.ts";
import { outboundSend } from "#risk/signals/outbound-send.ts";
import { drivenPage } from "#risk/signals/driven-page.ts";
import { chosenAddress } from "#risk/signals/chosen-address.ts";
import { siblingUndo } from "#risk/signals/sibling-undo.ts";
import { dryRun } from "#risk/signals/dry-run.ts";
import { readOnlyHint } from "#risk/signals/read-only-hint.ts";
import { destructiveHint } from "#risk/signals/destructive-hint.ts";
import { permanenceWords } from "#risk/signals/permanence-words.ts";
import { wideScope } from "#risk/signals/wide-scope.ts";
import { forceSwitch } from "#risk/signals/force-switch.ts";
import { accessChange } from "#risk/signals/access-change.ts";
import { softRemoval } from "#risk/signals/soft-removal.ts";
import { sandboxWords } from "#risk/signals/sandbox-words.ts";
import { smallStep } from "#risk/signals/small-step.ts";
import { computeVerb } from "#risk/signals/compute-verb.ts";
import { driveVerb } from "#risk/signals/drive-verb.ts";
import { launchedJob } from "#risk/signals/launched-job.ts";
import { liveChange } from "#risk/signals/live-change.ts";
import { madeByModel } from "#risk/signals/made-by-model.ts";
import { manageVerb } from "#risk/signals/manage-verb.ts";
import { markRemoval } from "#risk/signals/mark-removal.ts";
import { paidBooking } from "#risk/signals/paid-booking.ts";
import { paidWork } from "#risk/signals/paid-work.ts";
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
  paidWork,
  paymentVerb,
  markRemoval,
  scratchClear,
  processEnd,
  resetVerb,
  removalVerb,
  madeByModel,
  launchedJob,
  liveChange,
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
  broughtProgram,
  openOperation,
  freeArguments,
  runSwitch,
  paidCall,
  httpVerb,
  outputPath,
  moneyParameters,
  wholeReplacement,
  readingLanguage,
  readOnlyWords,
  guidanceWords,
  thinkingAid,
  privateData,
  credentialParameter,
  secretWords,
  strangerContent,
  drivenPage,
  outboundSend,
  chosenAddress,
  nounName,
  siblingUndo,
  dryRun,
  readOnlyHint,
  destructiveHint,
  permanenceWords,
  wideScope,
  forceSwitch,
  accessChange,
  softRemoval,
  sandboxWords,
  smallStep,
];

/** Every signal, in the order in which the site lists them. */
export const signals: readonly Signal[] = [...actSignals, ...factSignals];
