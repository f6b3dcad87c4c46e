package workbook

const lockedForTest = sharingViolation
