import type { PrintSettings, TemplateState } from '@spineboard/core/board';
import { audit } from '../audit/audit.ts';
import type { Changed, Context } from '../database/context.ts';
import { forbidden } from '../faults.ts';
import { readOwnTemplate, TemplateFault } from '../minutes/own-template.ts';
import { savePrintSettings } from '../workspace/centre.store.ts';
import { allMeetings } from './meeting.store.ts';
import type { RenderMinutes } from './minutes-input.ts';
import { draftMinutesInput } from './minutes.service.ts';

/** Throws FORBIDDEN (`not-coordinator`) for anybody but a chair or a coordinator. */
export function setPrint(ctx: Context, settings: PrintSettings): Changed<PrintSettings> {
  if (ctx.me.role !== 'chair' && ctx.me.role !== 'coordinator') throw forbidden('not-coordinator');
  ctx.db.write(() => {
    savePrintSettings(ctx.db, settings);
    audit(ctx, 'centre.print', 'workspace', { secondSigner: settings.secondSigner });
  });
  return { result: settings, topics: ['workspace'] };
}

/**
 * Whether the centre's own template prints: it is tried on the latest meeting, whose pages are thrown away. Throws
 * INTERNAL where printing itself fails.
 */
export async function checkTemplate(
  ctx: Context,
  { renderMinutes, folder, appVersion }: { renderMinutes: RenderMinutes; folder: string; appVersion: string },
): Promise<TemplateState> {
  try {
    if (readOwnTemplate(folder) === null) return { state: 'built-in' };
    const [latest] = allMeetings(ctx.db);
    if (latest !== undefined) await renderMinutes(draftMinutesInput(ctx, appVersion, { meetingId: latest.id }));
    return { state: 'own' };
  } catch (error) {
    if (error instanceof TemplateFault) return { state: 'broken', problem: error.problem };
    throw error;
  }
}
