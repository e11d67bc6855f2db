import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FLAG, hexColumn, INSTANT } from '../../database/columns';

/**
 * A picture whose files nobody shows: one that is being uploaded, or one that was replaced or deleted. Its row is there before its files and
 * after them, so that whatever is cut off leaves no file that nobody knows of.
 */
@Entity('unused_picture')
@Index('unused_picture_due', ['deleteAfter'])
export class UnusedPicture {
  @PrimaryColumn(hexColumn())
  id!: string;

  @Column(INSTANT)
  deleteAfter!: Date;

  /** Once its files begin to be deleted it can be shown no more. */
  @Column(FLAG)
  deleting!: boolean;
}
