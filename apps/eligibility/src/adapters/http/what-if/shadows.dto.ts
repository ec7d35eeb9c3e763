// The shapes of shadows at the door.
import { ApiCents, CleanLine, IsCivilDate, PageOf } from '@buono/http';
import { ApiProperty } from '@nestjs/swagger';
import { CallDocumentDto } from '../call/calls.dto.js';

/** The act that switches a shadow on: the document that runs beside the rules in force. */
export class SwitchShadowOnDto extends CallDocumentDto {
  @CleanLine(80)
  actNumber!: string;

  /** The last day on which it runs. */
  @IsCivilDate()
  until!: string;
}

/** The act that switches a shadow off. */
export class SwitchShadowOffDto {
  @CleanLine(80)
  actNumber!: string;
}

/** The shadow of a call. */
export class ShadowView {
  callId!: string;
  shadowId!: string;
  /** ended: its last day is past. */
  status!: 'on' | 'off' | 'ended';
  since!: string;
  until!: string;
  actNumber!: string;
  endActNumber?: string;
  endedAt?: string;
  /** Applications of which the rules answer otherwise. */
  differences!: number;
  /** Whether as many are listed as a shadow lists: further applications are not. */
  full!: boolean;
}

/** What the rules answer. */
export class ShadowAnswerView {
  outcome!: string;
  @ApiCents()
  valueCents!: number;
  score?: number;
  /** The outcome of each criterion that is not the same on both sides. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  criteria!: Record<string, string>;
}

/** An application of which the rules in force and those of the shadow answer otherwise: its code, no facts. */
export class ShadowDifferenceView {
  applicationId!: string;
  /** Its number in the register of the call. */
  receiptNumber?: number;
  about!: 'evaluation' | 'decision';
  callVersion!: number;
  on!: string;
  inForce!: ShadowAnswerView;
  shadow!: ShadowAnswerView;
}

/** A page of differences. */
export class ShadowDifferencePage extends PageOf(ShadowDifferenceView) {}
