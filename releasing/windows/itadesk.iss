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
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=auto
CloseApplications=yes
RestartApplications=no
VersionInfoVersion={#Version}

[Languages]
; Not every version of Inno Setup brings Thai.
Name: "thai"; MessagesFile: "compiler:Default.isl,{#AddBackslash(SourcePath)}thai.isl"
Name: "english"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
english.DesktopIcon=Put an icon on the desktop
english.Open=Open itadesk
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
function IsOpen(Name: String): Boolean;
begin
  Result := False;
  Name := ExpandConstant('{app}\' + Name);
  if FileExists(Name) then
    try
      // Nobody may write into a program while it runs.
      TFileStream.Create(Name, fmOpenReadWrite or fmShareDenyNone).Free;
    except
      Result := True;
    end;
end;

// Nothing is removed while a program is open: half of it would be gone, and could not be put back.
procedure WaitUntilClosed(Sentence: String);
begin
  while IsOpen('itadesk.exe') or IsOpen('itadesk-cli.exe') do
    if SuppressibleMsgBox(FmtMessage(Sentence, ['itadesk']), mbError, MB_OKCANCEL, IDCANCEL) <> IDOK then
      Abort;
end;

procedure CurStepChanged(Step: TSetupStep);
begin
  if Step = ssInstall then
    WaitUntilClosed(SetupMessage(msgSetupAppRunningError));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Data: String;
begin
  if Step = usUninstall then
    WaitUntilClosed(SetupMessage(msgUninstallAppRunningError));
  Data := ExpandConstant('{app}\data');
  if not DirExists(Data) then
    Data := ExpandConstant('{localappdata}\itadesk');
  if (Step = usPostUninstall) and DirExists(Data) and not UninstallSilent then
    MsgBox(CustomMessage('DataStays') + #13#10 + Data, mbInformation, MB_OK);
end;
