/* Tells the window what Windows tells every window when the user logs out. For tests only. */
#include <windows.h>

static HWND found;

static BOOL CALLBACK each(HWND window, LPARAM unused) {
	wchar_t name[64] = L"";
	(void)unused;
	GetClassNameW(window, name, 64);
	if (IsWindowVisible(window) && wcsncmp(name, L"GLFW", 4) == 0) found = window;
	return TRUE;
}

int main(void) {
	EnumWindows(each, 0);
	if (!found) return 1;
	if (!SendMessageW(found, WM_QUERYENDSESSION, 0, ENDSESSION_LOGOFF)) return 2;
	SendMessageW(found, WM_ENDSESSION, TRUE, ENDSESSION_LOGOFF);
	return 0;
}
