@echo off
rem Classifies the workbooks that are dropped onto this file; opened alone, it asks for one.
chcp 65001 >nul
setlocal
set "HERE=%~dp0"
set "PYTHONUTF8=1"
if not exist "%HERE%venv\Scripts\python.exe" goto notinstalled
if "%~1"=="" goto alone

:next
"%HERE%venv\Scripts\python.exe" -m ngheo_cli classify "%~1"
shift /1
if not "%~1"=="" goto next
pause
exit /b

:alone
"%HERE%venv\Scripts\python.exe" -m ngheo_cli
pause
exit /b

:notinstalled
type "%HERE%loi-nhan\chua-cai.txt"
pause
exit /b 2
