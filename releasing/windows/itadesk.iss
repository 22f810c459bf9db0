; The installer for Windows, made by Inno Setup 6 from the folder that PyInstaller has built:
;   iscc /DVersion=0.1.0 releasing\windows\itadesk.iss
; For one person and without an administrator. Data lies in %LOCALAPPDATA%\itadesk, which is never touched here: neither
; by an upgrade, which replaces the program, nor by uninstalling, which says where it is.

#ifndef Version
  #error Say which version it is: /DVersion=...
#endif

[Setup]
AppId={{6E0C8A5B-0C6F-4F0B-9C0E-2B8F6C1B7A41}
AppName=itadesk
AppVersion={#Version}
AppPublisher=itadesk
DefaultDirName={localappdata}\Programs\itadesk
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..
OutputDir=out\release
OutputBaseFilename=itadesk-{#Version}-windows-amd64-setup
SetupIconFile=build\build\itadesk.ico
UninstallDisplayIcon={app}\itadesk.exe
LicenseFile=LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=auto
CloseApplications=yes
RestartApplications=no
VersionInfoVersion={#Version}

[Languages]
Name: "thai"; MessagesFile: "compiler:Languages\Thai.isl"
Name: "english"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
thai.DesktopIcon=วางไอคอนไว้บนหน้าจอ
english.DesktopIcon=Put an icon on the desktop
thai.Open=เปิด itadesk
english.Open=Open itadesk
thai.DataStays=ถอนการติดตั้งเฉพาะโปรแกรม ข้อมูลของหน่วยงานยังอยู่ที่
english.DataStays=Only the program was removed. The data of the office is still in

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"

[InstallDelete]
; What an older version brought and this one does not need must not stay among its files.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\itadesk\*"; DestDir: "{app}"; Excludes: "portable.txt,\data\*"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\itadesk"; Filename: "{app}\itadesk.exe"
Name: "{autodesktop}\itadesk"; Filename: "{app}\itadesk.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\itadesk.exe"; Description: "{cm:Open}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Data: String;
begin
  Data := ExpandConstant('{localappdata}\itadesk');
  if (Step = usPostUninstall) and DirExists(Data) and not UninstallSilent then
    MsgBox(CustomMessage('DataStays') + #13#10 + Data, mbInformation, MB_OK);
end;
