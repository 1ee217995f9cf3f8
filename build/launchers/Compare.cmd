@echo off
rem Compare for people who do not use a terminal (docs/install.md). Drop one file: its outline. Two files: their comparison. Double-click: the matrix.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "here=%~dp0"
set "treaty="%here%treaty.exe""
if not exist "%here%treaty.exe" set "treaty=dotnet "%here%treaty.dll""
if "%~1"=="" goto matrix
if "%~2"=="" goto outline
if not "%~3"=="" goto toomany
goto comparison

:matrix
%treaty% matrix --no-texts --out "%here%Compare results"
if errorlevel 1 goto failed
start "" "%here%Compare results\matrix.xlsx"
goto done

:outline
set "target=%~dpnx1 (outline).txt"
%treaty% parse "%~f1" --out "%target%"
if errorlevel 1 goto failed
start "" "%target%"
goto done

:comparison
set "old=%~f1"
set "new=%~f2"
set "oldname=%~nx1"
set "newname=%~nx2"
set "place=%~dp1"
rem The one last changed is the new draft.
for /f %%r in ('powershell -NoProfile -Command "(Get-Item -LiteralPath $env:old).LastWriteTimeUtc -gt (Get-Item -LiteralPath $env:new).LastWriteTimeUtc"') do if /i "%%r"=="True" (
  set "old=%~f2"
  set "new=%~f1"
  set "oldname=%~nx2"
  set "newname=%~nx1"
  set "place=%~dp2"
)
echo Old draft: %oldname%
echo New draft: %newname%
set "target=%place%Comparison of %oldname% and %newname%"
%treaty% diff "%old%" "%new%" --out "%target%"
if errorlevel 1 goto failed
start "" "%target%\diff.html"
goto done

:toomany
echo One document, or two drafts: these are more.

:failed
echo.
echo Nothing was written.
pause
exit /b 1

:done
exit /b 0
