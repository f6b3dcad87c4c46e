package sheets

// Texts on files that could not be read, or not to their end. {row} is the last row that was read whole, {format} the
// usual extension of the file's format.
var _ = register(map[catalogueKey]catalogueText{
	{UnreadableFile, ""}: {
		Title:   Words{"文件无法读取", "File cannot be read"},
		Message: Words{"系统没能读出这个文件", "The system could not read this file"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"确认磁盘、U盘或网络盘连接正常，把文件复制到本机后再核对一次", "Check the disk, USB stick or network drive, copy the file to this computer and check again"},
	},
	{UnreadableFile, "missing"}: {
		Title:   Words{"找不到文件", "File not found"},
		Message: Words{"这个位置没有文件或文件夹", "There is no file or folder at this place"},
		Effect:  Words{"这里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"检查名称和位置，文件可能已被改名、移走或删除", "Check the name and the folder: the file may have been renamed, moved or deleted"},
	},
	{UnreadableFile, "permission"}: {
		Title:   Words{"没有读取权限", "No permission to read"},
		Message: Words{"当前用户无权打开这个文件或文件夹", "The current user may not open this file or folder"},
		Effect:  Words{"这里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"请文件的主人或管理员开放读取权限，或者复制一份到自己的文件夹", "Ask its owner or the administrator for the right to read it, or have it copied into your own folder"},
	},
	{UnreadableFile, "locked"}: {
		Title:   Words{"文件正被占用", "File is in use"},
		Message: Words{"这个文件正被另一个程序打开，读不出来", "Another program has this file open and keeps it from being read"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"在 Excel 或 WPS 里保存并关闭这个文件，再核对一次", "Save and close the file in Excel or WPS, then check again"},
	},
	{UnreadableFile, "not-workbook"}: {
		Title:   Words{"不是表格文件", "Not a workbook"},
		Message: Words{"从内容看，这个文件不是表格，或者是空文件", "By its content this file is no workbook, or it is empty"},
		Effect:  Words{"文件里没有可以计入的记录", "It holds no records that could be counted"},
		Remedy:  Words{"如果这里应该有台账，请找填报人重新要一份；不需要的文件可以移出去", "If a ledger should be here, ask whoever filled it in for a new copy; move the file away if it is not needed"},
	},
	{UnreadableFile, "damaged"}: {
		Title:   Words{"文件已损坏", "File is damaged"},
		Message: Words{"文件内容不完整或已损坏，没有读出任何表格", "The file is incomplete or damaged, and no sheet of it could be read"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"重新复制或下载一份；也可以用 Excel 的“打开并修复”打开，另存为 .xlsx 后再核对", "Copy or download it again, or open it with Excel's Open and Repair, save it as .xlsx and check again"},
	},
	{UnreadableFile, "damaged-sheet"}: {
		Title:   Words{"工作表已损坏", "Sheet is damaged"},
		Message: Words{"这张工作表已损坏，只能确定读到第{row}行", "This sheet is damaged and was read for certain only as far as row {row}"},
		Effect:  Words{"读到的行可以证明达标，但不会据此判为未达标", "The rows that were read can prove a target met, but nobody is called short by them"},
		Remedy:  Words{"用 Excel 的“打开并修复”打开，核对后面的行，另存为 .xlsx 后再核对", "Open it with Excel's Open and Repair, look at the rows that follow, save it as .xlsx and check again"},
	},
	{UnreadableFile, "damaged-sheet-start"}: {
		Title:   Words{"工作表已损坏", "Sheet is damaged"},
		Message: Words{"这张工作表已损坏，一行也没有读出来", "This sheet is damaged, and not a row of it could be read"},
		Effect:  Words{"表里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"用 Excel 的“打开并修复”打开，另存为 .xlsx 后再核对；打不开时请找填报人重新要一份", "Open it with Excel's Open and Repair, save it as .xlsx and check again; if that fails, ask for a new copy"},
	},
	{UnreadableFile, "unsupported"}: {
		Title:   Words{"暂不支持的格式", "Format not read"},
		Message: Words{"从内容看，这个文件是 {format} 格式，目前不能直接读取", "By its content this file is of the format {format}, which is not read directly"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"用 Excel 或 WPS 打开后另存为 .xlsx，再核对一次", "Open it in Excel or WPS, save it as .xlsx and check again"},
	},
	{UnreadableFile, "no-ledger"}: {
		Title:   Words{"没有找到台账", "No ledger found"},
		Message: Words{"这里没有找到可以读取的台账", "No ledger that can be read was found here"},
		Effect:  Words{"没有可以核对的记录", "There is nothing to check"},
		Remedy:  Words{"选择存放台账的文件夹，或者直接选择台账文件", "Choose the folder that holds the ledgers, or the ledger files themselves"},
	},
	{EncryptedFile, ""}: {
		Title:   Words{"文件有密码", "File has a password"},
		Message: Words{"这个文件设置了打开密码，没有密码读不出内容", "This file is protected by a password and cannot be read without it"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"输入密码后再核对一次（命令行用 --password-file），或者用 Excel、WPS 取消密码后另存一份", "Give the password and check again (--password-file on the command line), or save a copy without one in Excel or WPS"},
	},
	{EncryptedFile, "wrong-password"}: {
		Title:   Words{"密码不对", "Wrong password"},
		Message: Words{"给出的密码都打不开这个文件", "None of the passwords given opens this file"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"向填报人问清密码，注意大小写和全角半角，再核对一次", "Ask whoever filled it in for its password, mind capitals and full-width letters, and check again"},
	},
	{EncryptedFile, "method"}: {
		Title:   Words{"加密方式读不了", "Encryption not read"},
		Message: Words{"这个文件有密码，它的加密方式这里打不开，有密码也不行", "This file is encrypted in a way that is not opened here, even with its password"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"用平时打开它的程序输入密码打开，取消密码后另存为 .xlsx，再核对一次", "Open it with its password in the program you use for it, save it as .xlsx without a password and check again"},
	},
	{TooLarge, ""}: {
		Title:   Words{"文件过大", "File too large"},
		Message: Words{"这个文件远远超过一般台账的大小，没有读取", "This file is far larger than any ledger and was not read"},
		Effect:  Words{"文件里的记录没有计入，结论可能不全", "Its records are not counted, so the results may be incomplete"},
		Remedy:  Words{"只把台账内容复制到一个新工作簿，保存后再核对", "Copy only the ledger into a new workbook, save it and check again"},
	},
	{TooLarge, "sheet"}: {
		Title:   Words{"工作表过大", "Sheet too large"},
		Message: Words{"这张工作表远远超过一般台账的大小，读到第{row}行为止", "This sheet is far larger than any ledger and was read only as far as row {row}"},
		Effect:  Words{"读到的行可以证明达标，但不会据此判为未达标", "The rows that were read can prove a target met, but nobody is called short by them"},
		Remedy:  Words{"删除台账下方和右侧多余的行和列，或者把台账内容复制到一个新工作簿，保存后再核对", "Delete the surplus rows and columns below and beside the ledger, or copy the ledger into a new workbook, save it and check again"},
	},
})
