export { findMembers, mostFound } from './holders/find-members.ts';
export { previewHolders, setHolders } from './holders/set-holders.ts';
export { importHierarchy, previewHierarchy } from './import/import-hierarchy.ts';
export type { HierarchyReading, HierarchyRow } from './import/read-lines.ts';
export type { SightChange } from './sight/sight-change.ts';
export { sightOfMove, sightOfPositions } from './sight/sight-of-user.ts';
export { texts as hierarchyTexts } from './texts.ts';
export { addNode } from './tree/add-node.ts';
export { moveNode, previewNodeMove, type SightPreview } from './tree/move-node.ts';
export {
  everyHierarchyNode,
  type Hierarchy,
  type HierarchyNode,
  type Holder,
  type NodeDetails,
  readHierarchy,
  readNode,
} from './tree/read-hierarchy.ts';
export { removeNode } from './tree/remove-node.ts';
export { renameNode } from './tree/rename-node.ts';
