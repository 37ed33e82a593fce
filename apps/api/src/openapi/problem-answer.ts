import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

const details: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  required: [],
  selfRequired: false,
};

class FieldProblemAnswer {
  @ApiProperty({
    example: '/minutes',
    description: 'RFC 6901, or ?name for a part of the query; empty where it is about nothing in the body',
  })
  pointer!: string;
  @ApiProperty({ example: 'not-a-whole-number' }) code!: string;
  @ApiProperty({ example: 'This must be a whole number.' }) detail!: string;
  @ApiProperty(details) details?: Record<string, string | number>;
}

/** RFC 9457, as the OpenAPI document shows it. */
export class ProblemAnswer {
  @ApiProperty({ example: '/api/problems#validation-failed' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer', example: 400 }) status!: number;
  @ApiProperty() detail!: string;
  @ApiProperty({ example: 'validation-failed' }) code!: string;
  @ApiProperty(details) details?: Record<string, string | number>;
  @ApiProperty({ type: FieldProblemAnswer, isArray: true, required: false }) errors?: FieldProblemAnswer[];
}
